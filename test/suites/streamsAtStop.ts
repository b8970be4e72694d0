import '../e2e/streamsAtStop.test.js';
