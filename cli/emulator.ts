import { HELP, runCommandLine } from '../emulator/commandLine.js';
import type { Command } from './command.js';

export const command: Command = { help: HELP, run: runCommandLine };
