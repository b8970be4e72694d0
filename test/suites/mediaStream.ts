import '../e2e/mediaStream.test.js';
