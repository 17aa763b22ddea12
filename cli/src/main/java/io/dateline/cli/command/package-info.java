/** The commands, one a class; {@link io.dateline.cli.command.Commands} lists them. */
package io.dateline.cli.command;
