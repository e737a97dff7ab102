import fc from 'fast-check';
import { seedOf } from './seed.js';

fc.configureGlobal({ seed: seedOf(process.env) });
