package org.carequay.batch.mailing;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.mailing.Mailings;

/** Prints the letters of a chunk; done again, it leaves those printed as they are. */
@Dependent
@Named
public class LetterWriter extends AbstractItemWriter {
    @Inject
    private Mailings mailings;

    @Inject
    private JobContext job;

    @Override
    public void writeItems(List<Object> items) throws Exception {
        LetterAs as = LetterAs.of(job);
        List<UUID> ids = items.stream().map(UUID.class::cast).toList();
        as.act(() -> mailings.print(as.mailing(), ids));
    }
}
