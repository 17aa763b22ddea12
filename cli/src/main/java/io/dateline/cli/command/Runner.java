package io.dateline.cli.command;

import java.util.concurrent.Callable;

/** A command that has been told its options: call it for the exit code. */
public interface Runner extends Callable<Integer> {}
