package org.carequay.scheduling;

import java.io.Serializable;
import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a screen in a waiting room. */
public record WaitingScreenId(UUID value) implements Serializable {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static WaitingScreenId parse(String text) {
        return new WaitingScreenId(Ids.parse("waiting-screen", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
