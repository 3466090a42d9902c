package org.carequay.ui.recall;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carequay.batch.recall.RecallRunJob;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallRunView;
import org.carequay.recall.RecallRuns;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTypeView;
import org.carequay.recall.RecallTypes;
import org.carequay.recall.RecallView;
import org.carequay.recall.Recalls;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.PagedModel;

/** Who is to be called back, the longest due first, and when that was last computed. */
@Named
@ViewScoped
public class RecallListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Recalls recalls;

    @Inject
    private RecallTypes kinds;

    @Inject
    private RecallRuns runs;

    @Inject
    private RecallRunJob job;

    @Inject
    private RecallNotices notices;

    private final RecallFilter filter = new RecallFilter();
    private final PagedModel<RecallView> rows =
            new PagedModel<>(page -> recalls.find(filter.query(page)), RecallView::id);
    private transient List<Tile> tiles;
    private transient List<RecallTypeView> types;
    private transient Optional<RecallRunView> run;
    private boolean asking;

    /**
     * How many recalls are like that.
     *
     * @param query what shows them, from the question mark on
     */
    public record Tile(String key, String icon, long recalls, boolean bad, String query, boolean current) {}

    /** @throws org.carequay.shared.NotFound when the address names what cannot be */
    public void open() {
        filter.query(PageRequest.first(1));
    }

    public void start() {
        notices.started(job.start(null).isPresent());
        run = null;
        tiles = null;
    }

    /** Whether what is shown can be ended at once: it is narrowed, and some have no visit yet. */
    public boolean isBulk() {
        return (filter.getType() != null || filter.getOnly() != null) && unbooked() > 0;
    }

    /** How many of those that are shown have no visit yet. */
    public long unbooked() {
        return recalls.find(filter.query(PageRequest.first(1)).open()).total();
    }

    /** Asked about before it is done. */
    public void ask(boolean sure) {
        asking = sure;
    }

    public void stopAll() {
        int stopped = recalls.stopAll(filter.query(PageRequest.first(1)), RecallReason.NOT_NEEDED, null);
        notices.done("bulk.stopped", stopped);
        asking = false;
        tiles = null;
    }

    public boolean isAsking() {
        return asking;
    }

    public List<Tile> getTiles() {
        if (tiles == null) {
            Recalls.Counts counts = recalls.counts();
            String scheduled = RecallState.SCHEDULED.name();
            tiles = List.of(
                    tile("open", "pi-replay", counts.open(), null, null),
                    tile("call", "pi-phone", counts.call(), RecallFilter.CALL, null),
                    tile("overdue", "pi-exclamation-circle", counts.overdue(), RecallFilter.OVERDUE, null),
                    tile("scheduled", "pi-calendar", counts.scheduled(), null, scheduled));
        }
        return tiles;
    }

    private Tile tile(String key, String icon, long recalls, String only, String state) {
        String query = only != null ? "?only=" + only : state != null ? "?state=" + state : "";
        boolean current = Objects.equals(only, filter.getOnly()) && Objects.equals(state, filter.getState());
        return new Tile(key, icon, recalls, RecallFilter.OVERDUE.equals(only) && recalls > 0, query, current);
    }

    public List<RecallTypeView> getTypes() {
        if (types == null) {
            types = kinds.all();
        }
        return types;
    }

    /** The latest run, or null. */
    public RecallRunView getRun() {
        if (run == null) {
            run = runs.latest();
        }
        return run.orElse(null);
    }

    public boolean isRunning() {
        RecallRunView latest = getRun();
        return latest != null && latest.running();
    }

    public PagedModel<RecallView> getRows() {
        return rows;
    }

    public RecallFilter getFilter() {
        return filter;
    }
}
