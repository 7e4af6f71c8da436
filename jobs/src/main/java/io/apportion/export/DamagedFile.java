package io.apportion.export;

import io.apportion.delivery.InputFile;
import io.apportion.error.ApportionException;
import io.apportion.error.Category;

/** The refusal of a file that cannot be what it should be. */
final class DamagedFile {
    private DamagedFile() {}

    /** A file that is not whole, or was never written rightly. */
    static ApportionException broken(InputFile file, String reason, Throwable cause) {
        return refused(
                file, reason, "The file is damaged or not complete. Deliver it again; nothing was published.", cause);
    }

    /** A file that is whole and holds something else than its format says. */
    static ApportionException otherShape(InputFile file, String reason) {
        return refused(
                file,
                reason,
                "Check that the format of the source is the right one; docs/inputs.md says what each shape has to hold."
                        + " Nothing was published.",
                null);
    }

    /** Passes when the file holds anything. */
    static void requireContent(InputFile file) {
        if (file.sizeBytes() == 0) {
            throw broken(file, "it is empty", null);
        }
    }

    private static ApportionException refused(InputFile file, String reason, String advice, Throwable cause) {
        return new ApportionException(
                Category.BAD_DATA,
                "Cannot read " + file.path() + " of source " + file.source() + ": " + reason,
                advice,
                cause);
    }
}
