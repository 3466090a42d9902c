package org.carequay.mailing;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a mailing. */
public record MailingId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static MailingId parse(String text) {
        return new MailingId(Ids.parse("mailing", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
