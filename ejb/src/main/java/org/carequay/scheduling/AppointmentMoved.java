package org.carequay.scheduling;

import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;

/** Announced in the transaction that gives a visit another time, length, provider, site or room; its status stays. */
public record AppointmentMoved(
        AppointmentId appointment,
        ProviderId providerBefore,
        ProviderId provider,
        SiteId siteBefore,
        SiteId site,
        TimeRange before,
        TimeRange time) {

    /** Whether somebody else could come at a time that it took until now. */
    public boolean freesTime() {
        return !before.equals(time) || !providerBefore.equals(provider) || !siteBefore.equals(site);
    }

    /** Whether the patient has to come at another time or elsewhere. */
    public boolean concernsPatient() {
        return !before.start().equals(time.start()) || !siteBefore.equals(site);
    }
}
