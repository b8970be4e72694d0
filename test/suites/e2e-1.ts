import { together } from '../support/suites.js';

together('e2e', 0, 2);
