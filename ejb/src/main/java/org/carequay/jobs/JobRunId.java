package org.carequay.jobs;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a run of a job. */
public record JobRunId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static JobRunId parse(String text) {
        return new JobRunId(Ids.parse("job run", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
