package org.carequay.batch.demo;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * Plays stories. Their scenes are transactions of their own, so after an interruption the first chunk may hold people
 * who are there already: these are left as they are.
 */
@Named("demoStoryWriter")
@Dependent
public class StoryWriter extends AbstractItemWriter {
    @Inject
    @BatchProperty
    private String clinic;

    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private StoryPlayer player;

    private Cast cast;
    private boolean perhapsPlayed;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        cast = castList.of(clinic);
        perhapsPlayed = true;
    }

    @Override
    public void writeItems(List<Object> stories) throws Exception {
        for (Object story : stories) {
            player.play((Story) story, cast, parameters.now(), perhapsPlayed);
        }
        perhapsPlayed = false;
    }
}
