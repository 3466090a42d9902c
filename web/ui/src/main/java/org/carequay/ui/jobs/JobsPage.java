package org.carequay.ui.jobs;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.batch.jobs.JobControl;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOverview;
import org.carequay.jobs.JobService;
import org.carequay.ui.shell.Notices;

/** All jobs of the clinic: how each stands, when it starts again, and starting it now. */
@Named
@ViewScoped
public class JobsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private JobService jobs;

    @EJB
    private JobControl control;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private transient List<JobOverview> all;

    public List<JobOverview> getAll() {
        if (all == null) {
            all = jobs.all();
        }
        return all;
    }

    /** Starts a job; sent twice, it starts once. */
    public void start(String name) {
        all = null;
        control.start(JobKind.of(name), key);
        key = UUID.randomUUID().toString();
        notices.done("jobMsg", "started");
    }

    public boolean isRunning() {
        return getAll().stream().anyMatch(JobOverview::running);
    }

    /** Looks again. */
    public void refresh() {
        all = null;
    }
}
