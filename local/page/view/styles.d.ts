/** Style sheets of packages: the build puts them into the page's own. */
declare module '*.css';
