package org.carequay.tenancy;

import java.util.List;

/** The clinics of this installation, and the one the caller acts in. */
public interface ClinicService {
    /** The clinic of this transaction; anybody signed in may know it. */
    ClinicView current();

    /** All clinics by name; for the super admin's choice and for jobs that go through the clinics one by one. */
    List<ClinicView> all();

    /** Sets up a clinic; for the super admin and the installation itself. */
    ClinicView create(NewClinic clinic);
}
