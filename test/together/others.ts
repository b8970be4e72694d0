import { others } from '../support/together.js';

others();
