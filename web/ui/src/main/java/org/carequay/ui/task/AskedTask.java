package org.carequay.ui.task;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import org.carequay.shared.NotFound;
import org.carequay.task.TaskId;

/** The task that the script of the board names with its request: a missing number or task is not found. */
record AskedTask(Map<String, String> words) {
    static AskedTask now() {
        return new AskedTask(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    TaskId id() {
        return TaskId.parse(words.get("id"));
    }

    /** The version that was seen. */
    long version() {
        try {
            return Long.parseLong(words.get("version"));
        } catch (NumberFormatException noNumber) {
            throw new NotFound("number");
        }
    }

    String word(String name) {
        return words.getOrDefault(name, "");
    }
}
