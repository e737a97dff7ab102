// Tests of the program as a user starts it run what stands in dist: it is built anew where a source is younger.
export { buildStale as setup } from '../../scripts/build-stale.js';
