package org.carequay.ui.patient;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.carequay.batch.patient.DuplicateScanJob;
import org.carequay.patient.DuplicatePairId;
import org.carequay.patient.DuplicatePairView;
import org.carequay.patient.DuplicateScan;
import org.carequay.patient.DuplicateScanView;
import org.carequay.patient.DuplicateService;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Notices;

/** Pairs of records that may be one person, the surest first, for a person to decide. */
@Named
@ViewScoped
public class DuplicatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 10;
    private static final String BUNDLE = "patientMsg";

    @Inject
    private DuplicateService duplicates;

    @Inject
    private DuplicateScan scans;

    @EJB
    private DuplicateScanJob job;

    @Inject
    private Notices notices;

    private final Map<String, String> reasons = new HashMap<>();
    private int page;
    private transient Page<DuplicatePairView> pairs;
    private transient DuplicateScanView latest;
    private transient boolean asked;

    public Page<DuplicatePairView> getPairs() {
        if (pairs == null) {
            pairs = duplicates.open(0, new PageRequest(page, SIZE, null));
        }
        return pairs;
    }

    /** They are two people; somebody else's answer in between is told. */
    public void dismiss(String id, long version) {
        duplicates.dismiss(DuplicatePairId.parse(id), version, reasons.remove(id));
        notices.done(BUNDLE, "duplicates.dismissed");
        refresh();
    }

    public void scan() {
        job.start();
        notices.done(BUNDLE, "duplicates.scan.started");
        refresh();
    }

    /** Looks again. */
    public void refresh() {
        pairs = null;
        asked = false;
    }

    /** The latest search; null before the first one. */
    public DuplicateScanView getLatest() {
        if (!asked) {
            latest = scans.latest().orElse(null);
            asked = true;
        }
        return latest;
    }

    public boolean isRunning() {
        return getLatest() != null && latest.running();
    }

    /** Reasons being typed, by pair. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    public boolean isNext() {
        return getPairs().total() > (long) (page + 1) * SIZE;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(0, page);
    }
}
