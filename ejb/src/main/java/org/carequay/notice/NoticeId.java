package org.carequay.notice;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a notice. */
public record NoticeId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static NoticeId parse(String text) {
        return new NoticeId(Ids.parse("notice", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
