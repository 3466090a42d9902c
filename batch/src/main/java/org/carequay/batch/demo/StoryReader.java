package org.carequay.batch.demo;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Gives the stories of one clinic in the order in which the people came; goes on after the last chunk kept. */
@Named("demoStoryReader")
@Dependent
public class StoryReader extends AbstractItemReader {
    @Inject
    @BatchProperty
    private String clinic;

    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    private List<Story> stories;
    private int next;

    @Override
    public void open(Serializable checkpoint) throws Exception {
        stories = new StoryPlanner(clinic, castList.of(clinic).zone(), parameters.now()).plan(parameters.patients());
        next = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public Object readItem() {
        return next < stories.size() ? stories.get(next++) : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }
}
