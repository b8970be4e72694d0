import { others } from '../support/suites.js';

others();
