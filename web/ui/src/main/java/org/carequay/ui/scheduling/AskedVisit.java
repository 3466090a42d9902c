package org.carequay.ui.scheduling;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import org.carequay.scheduling.AppointmentId;
import org.carequay.shared.NotFound;

/** The visit that the script of a page names with its request, and what it says beside: a missing number or visit is not found. */
record AskedVisit(Map<String, String> words) {
    static AskedVisit now() {
        return new AskedVisit(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    AppointmentId id() {
        return AppointmentId.parse(words.get("id"));
    }

    /** The version that was seen. */
    long version() {
        return number("version");
    }

    long number(String name) {
        try {
            return Math.min(Integer.MAX_VALUE, Long.parseLong(words.get(name)));
        } catch (NumberFormatException noNumber) {
            throw new NotFound("number");
        }
    }

    /** Empty when it is not said. */
    String word(String name) {
        return words.getOrDefault(name, "");
    }
}
