package org.carequay.batch.recall;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.recall.RecallRuns;

/** Has the patients of a chunk of recalls written to; done again, it writes to nobody. */
@Dependent
@Named
public class RecallContactWriter extends AbstractItemWriter {
    @Inject
    private RecallRuns runs;

    @Inject
    private JobContext job;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        RecallAs as = RecallAs.of(job);
        List<UUID> ids = items.stream().map(UUID.class::cast).toList();
        as.act(() -> runs.contact(as.run(), ids));
    }
}
