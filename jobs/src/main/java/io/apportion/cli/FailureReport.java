package io.apportion.cli;

import io.apportion.error.ApportionException;
import io.apportion.spark.SparkFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a failure as what could not be done and what to do next, and answers with its exit code. */
final class FailureReport implements IExecutionExceptionHandler {
    private final Terminal terminal;

    FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof Reported reported) {
            return reported.exitCode();
        }
        ApportionException explained = SparkFailure.explained(failure);
        terminal.clear();
        print(explained);
        return explained.category().exitCode();
    }

    /** Writes a failure for a person. */
    void print(ApportionException failure) {
        terminal.err().println(failure.getMessage());
        failure.advice().lines().forEach(line -> terminal.err().println("  " + line));
        if (System.getProperty("apportion.log.level") != null) {
            failure.printStackTrace(terminal.err());
        }
    }
}
