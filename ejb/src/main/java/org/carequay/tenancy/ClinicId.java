package org.carequay.tenancy;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a clinic, the tenant. */
public record ClinicId(UUID value) {
    public static ClinicId parse(String text) {
        return new ClinicId(Ids.parse("clinic", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
