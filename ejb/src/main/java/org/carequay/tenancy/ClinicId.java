package org.carequay.tenancy;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of a clinic, the tenant. */
public record ClinicId(UUID value) {
    /** Stands for the clinic in the trail of what belongs to none, such as a super admin's account: {@code installation()} of the database. */
    public static final ClinicId INSTALLATION = new ClinicId(new UUID(0, 0));

    public static ClinicId parse(String text) {
        return new ClinicId(Ids.parse("clinic", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
