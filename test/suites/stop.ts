import '../e2e/stop.test.js';
