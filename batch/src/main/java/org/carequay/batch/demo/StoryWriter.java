package org.carequay.batch.demo;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays stories. Their scenes are transactions of their own, so after an interruption the first chunk may hold people
 * who are there already: these are left as they are.
 */
@Named("demoStoryWriter")
@Dependent
public class StoryWriter extends AbstractItemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(StoryWriter.class);

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
            play((Story) story);
        }
        perhapsPlayed = false;
    }

    private void play(Story story) throws Exception {
        try {
            player.play(story, cast, parameters.now(), perhapsPlayed);
        } catch (DomainRefusal refused) {
            Object why = refused instanceof InvalidInput invalid ? invalid.violations() : refused.details();
            LOG.error("the demo's person {} was refused: {} {}", story.person().no(), refused.code(), why);
            throw refused;
        }
    }
}
