/** Entry of the script file of archives: writer and reader with their library. */
export { readArchive } from './read-archive';
export { writeArchive } from './write-archive';
