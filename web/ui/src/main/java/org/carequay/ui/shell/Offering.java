package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.carequay.security.ClinicFeature;
import org.carequay.security.ClinicFeatures;

/** What the clinic offers, for pages that show it or not. */
@Named
@RequestScoped
public class Offering {
    private final ClinicFeatures features;
    private Set<ClinicFeature> on;

    protected Offering() {
        this(null);
    }

    @Inject
    public Offering(ClinicFeatures features) {
        this.features = features;
    }

    /** @param feature a {@link ClinicFeature} by name */
    public boolean has(String feature) {
        if (on == null) {
            on = features.on();
        }
        return on.contains(ClinicFeature.valueOf(feature));
    }

    /** Whether the portal of that role is there; true for staff. */
    boolean hasPortalOf(String role) {
        return ClinicFeature.portalOf(role).map(portal -> has(portal.name())).orElse(true);
    }
}
