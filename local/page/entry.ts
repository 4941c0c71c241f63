/** Entry of the page: starts the worker, then fetches the grid and the rest while that one opens the workbook. */
import './shell/school-worker';

void import('./main');
