package org.carequay.patient;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a search of a clinic's records for duplicates. */
public record DuplicateScanId(UUID value) {
    public static DuplicateScanId parse(String text) {
        return new DuplicateScanId(Ids.parse("duplicate-scan", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
