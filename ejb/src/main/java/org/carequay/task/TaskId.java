package org.carequay.task;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a task. */
public record TaskId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static TaskId parse(String text) {
        return new TaskId(Ids.parse("task", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
