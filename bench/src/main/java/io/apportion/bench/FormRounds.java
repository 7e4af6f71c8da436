package io.apportion.bench;

import java.nio.file.Path;
import java.util.List;

/** The forms that were tried for the rival, each once, after the same numbers were asked of it. */
final class FormRounds {
    private final World world;
    private final Path spill;

    FormRounds(World world, Path spill) {
        this.world = world;
        this.spill = spill;
    }

    /** A table of forms and their seconds. */
    String table(Numbers expected) {
        StringBuilder table =
                new StringBuilder("| Part | Form of the rival, each once | Seconds |\n| --- | --- | --- |\n");
        for (Form form : Form.all()) {
            Attempt attempt = new DuckDbEngine(world, spill, form).attempt();
            List<String> differences = attempt.numbers().differences(form.says(), expected, "Apportion");
            if (!differences.isEmpty()) {
                throw new DisagreementException(differences);
            }
            table.append("| " + form.part() + " | " + form.says() + " | "
                    + Cells.seconds(attempt.parts().get(form.part())) + " |\n");
        }
        return table.append('\n').toString();
    }
}
