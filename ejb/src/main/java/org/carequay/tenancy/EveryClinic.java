package org.carequay.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What timers do again and again, as the system itself in one clinic after the other. */
@ApplicationScoped
public class EveryClinic {
    private static final Logger LOG = LoggerFactory.getLogger(EveryClinic.class);
    private static final String INTERVAL = "CAREQUAY_MESSAGE_SECONDS";
    private static final int USUAL_INTERVAL = 5;

    @Inject
    private ClinicService clinics;

    /** What is done in a clinic. */
    @FunctionalInterface
    public interface Work {
        void in(ClinicId clinic) throws Exception;
    }

    /** Does the work in every clinic; where it fails the others go on, and it is tried again the next time. */
    public void inTurn(String reason, Work work) throws Exception {
        List<ClinicView> all = ActingAs.system(null, reason, clinics::all);
        for (ClinicView clinic : all) {
            in(clinic.id(), reason, work);
        }
    }

    /** The same, and once more where the trail of what belongs to no clinic is: {@link ClinicId#INSTALLATION}. */
    public void andInstallation(String reason, Work work) throws Exception {
        inTurn(reason, work);
        in(ClinicId.INSTALLATION, reason, work);
    }

    private static void in(ClinicId clinic, String reason, Work work) {
        try {
            ActingAs.system(clinic, reason, () -> {
                work.in(clinic);
                return null;
            });
        } catch (Exception failure) {
            LOG.error("The {} of clinic {} did not go on", reason, clinic.value(), failure);
        }
    }

    /** How long it may take until a message is sent or a change is told; from the environment, for busy or very small servers. */
    public static Duration messageInterval() {
        String seconds = System.getenv(INTERVAL);
        return Duration.ofSeconds(seconds == null ? USUAL_INTERVAL : Integer.parseInt(seconds));
    }
}
