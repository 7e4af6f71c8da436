package io.apportion.columnar;

import io.apportion.error.ApportionException;
import io.apportion.error.Category;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Base64;
import java.util.List;

/**
 * A scan, and what each of its tasks reads.
 *
 * @param scan without files; what the tasks read stands in their parts
 * @param tasks the parts of each task
 * @param zone id of the time zone of days
 */
record GroupPlan(GroupScan scan, List<List<FilePart>> tasks, String zone) implements Serializable {
    GroupPlan {
        tasks = tasks.stream().map(List::copyOf).toList();
    }

    /** The plan as the option of a data source, whose options are texts. */
    String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(this);
        } catch (IOException e) {
            throw unreadable(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static GroupPlan decoded(String text) {
        try (ObjectInputStream objects = new ObjectInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return (GroupPlan) objects.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw unreadable(e);
        }
    }

    private static ApportionException unreadable(Exception cause) {
        return new ApportionException(
                Category.BUG,
                "Cannot hand over the plan of a grouped scan: " + cause.getMessage(),
                "This is a defect of Apportion. Report it with the run id and the log.",
                cause);
    }
}
