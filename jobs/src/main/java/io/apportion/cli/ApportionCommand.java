package io.apportion.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code apportion}: the commands and what their exit codes mean. */
@Command(
        name = "apportion",
        version = "apportion ${bundle.version:-0.1.0}",
        mixinStandardHelpOptions = true,
        description = {"Every cloud and AI dollar, to the last digit, on one team and one feature, every night.", ""},
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            CoverageCommand.class,
            DiffCommand.class,
            SqlCommand.class,
            SchemaCommand.class,
            GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:published, or nothing to do",
            " 2:the command line is wrong",
            "65:input breaks its contract; nothing published",
            "66:input is not there yet; run again later",
            "70:a defect of Apportion",
            "73:the books do not balance; nothing published",
            "75:storage or catalog did not answer; run again",
            "77:access denied",
            "78:configuration, rules or prices are wrong",
            "79:another run holds the months; run again"
        },
        footerHeading = "%nStart here:%n",
        footer = {"  ./apportion demo", "  ./apportion sql --config demo/apportion.yaml \"select * from certificate\""})
final class ApportionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
