package org.carequay.batch.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** A scene of the demo: one transaction, apart from the chunk it is played in, because it belongs to one caller. */
@Stateless
public class Scene {
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T play(Callable<T> acts) throws Exception {
        return acts.call();
    }
}
