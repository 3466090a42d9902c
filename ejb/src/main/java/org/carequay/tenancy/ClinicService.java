package org.carequay.tenancy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The clinics of this installation, and the one the caller acts in. */
public interface ClinicService {
    /** The clinic of this transaction; anybody signed in may know it. */
    @PermitAll
    ClinicView current();

    /** All clinics by name; for the super admin's choice and for jobs that go through the clinics one by one. */
    @RolesAllowed("SUPER_ADMIN")
    List<ClinicView> all();

    /** Sets up a clinic; by the system itself only. */
    @DenyAll
    ClinicView create(NewClinic clinic);
}
