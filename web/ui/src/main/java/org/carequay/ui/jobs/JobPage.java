package org.carequay.ui.jobs;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.carequay.batch.jobs.JobControl;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobOverview;
import org.carequay.jobs.JobRunId;
import org.carequay.jobs.JobRunView;
import org.carequay.jobs.JobService;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PagedModel;

/** One job: its runs with what they did, starting, stopping and restarting them, and its schedule. */
@Named
@ViewScoped
public class JobPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "jobMsg";

    @Inject
    private JobService jobs;

    @EJB
    private JobControl control;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private String name;
    private JobKind kind;
    private JobScheduleForm form;
    private transient JobOverview job;
    private transient PagedModel<JobRunView> rows;

    /** @throws org.carequay.shared.NotFound when there is no such job */
    public void open() {
        kind = JobKind.of(name);
        show();
    }

    private void show() {
        job = jobs.get(kind);
        form = job.schedule() == null ? null : JobScheduleForm.of(job.schedule());
    }

    /** Starts it; sent twice, it starts once. */
    public void start() {
        refresh();
        control.start(kind, key);
        key = UUID.randomUUID().toString();
        notices.done(BUNDLE, "started");
    }

    public void stop(String id, long version) {
        refresh();
        control.stop(JobRunId.parse(id), version);
        notices.done(BUNDLE, "stopping");
    }

    public void restart(String id, long version) {
        refresh();
        control.restart(JobRunId.parse(id), version);
        notices.done(BUNDLE, "restarted");
    }

    public void save() {
        job = jobs.schedule(kind, form.schedule());
        form = JobScheduleForm.of(job.schedule());
        notices.done(BUNDLE, "schedule.saved");
    }

    /** Looks again. */
    public void refresh() {
        job = null;
    }

    public JobOverview getJob() {
        if (job == null) {
            job = jobs.get(kind);
        }
        return job;
    }

    public PagedModel<JobRunView> getRows() {
        if (rows == null) {
            JobKind shown = kind;
            JobService service = jobs;
            rows = new PagedModel<>(page -> service.runs(shown, page), JobRunView::id);
        }
        return rows;
    }

    public JobKind getKind() {
        return kind;
    }

    /** Null where the job cannot be scheduled. */
    public JobScheduleForm getForm() {
        return form;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
