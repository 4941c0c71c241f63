/** Entry of the script file of bank files: the reader with its library. */
export { readBankFile } from './read-bank-file';
