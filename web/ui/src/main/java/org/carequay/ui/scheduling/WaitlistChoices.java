package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Clock;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.PatientSearch;

/** What of a patient an entry of the waitlist may name; and the patients themselves. */
@Named
@RequestScoped
public class WaitlistChoices {
    private static final int CHOICES = 20;

    @Inject
    private PatientSearch patients;

    @Inject
    private CaseService cases;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Clock clock;

    private List<PatientRow> found;
    private List<CaseView> open;
    private List<AppointmentView> booked;

    public List<PatientRow> found(String search) {
        if (found == null) {
            found = patients.offer(search);
        }
        return found;
    }

    /** Open cases of the patient. */
    public List<CaseView> cases(String patient) {
        if (open == null) {
            open = cases
                    .find(new CaseQuery(null, PatientId.parse(patient), null, null, PageRequest.first(CHOICES)))
                    .items()
                    .stream()
                    .filter(file -> file.phase().open())
                    .toList();
        }
        return open;
    }

    /** Booked visits of the patient, the next first: one of them may come sooner. */
    public List<AppointmentView> visits(String patient) {
        if (booked == null) {
            Instant now = clock.now();
            booked = appointments
                    .find(new AppointmentQuery(
                            now,
                            null,
                            null,
                            null,
                            PatientId.parse(patient),
                            null,
                            AppointmentStatus.BOOKED,
                            PageRequest.first(CHOICES)))
                    .items();
        }
        return booked;
    }
}
