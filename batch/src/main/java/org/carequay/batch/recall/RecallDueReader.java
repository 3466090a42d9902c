package org.carequay.batch.recall;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRuns;

/** Reads the recalls of one share whose patients are to be written to. */
@Dependent
@Named
public class RecallDueReader extends RecallIdReader {
    @Override
    List<UUID> after(UUID last, RecallRuns from, RecallRunId run, RecallRuns.Part part) {
        return from.toContact(run, last, part);
    }
}
