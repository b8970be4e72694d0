// One process, so that the example is started once for all of its tests.
import './example/backend.js';
import './example/flows.js';
import './example/looks.js';
