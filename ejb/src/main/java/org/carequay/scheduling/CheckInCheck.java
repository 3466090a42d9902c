package org.carequay.scheduling;

import java.util.ArrayList;
import java.util.List;

/** Event before a patient is checked in: features say what they ask the patient to agree to for the visit. */
public final class CheckInCheck {
    private final AppointmentView visit;
    private final List<GatePaper> papers = new ArrayList<>();

    public CheckInCheck(AppointmentView visit) {
        this.visit = visit;
    }

    public AppointmentView visit() {
        return visit;
    }

    public void asks(GatePaper paper) {
        papers.add(paper);
    }

    public List<GatePaper> papers() {
        return List.copyOf(papers);
    }
}
