package org.carequay.tenancy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;

/** {@link CurrentCaller} from the binding of the running transaction. */
@ApplicationScoped
public class BoundCaller implements CurrentCaller {
    @Inject
    private CallerBinding binding;

    @Override
    public Caller get() {
        return binding.caller().orElseThrow(() -> new IllegalStateException("no caller is bound"));
    }

    @Override
    public boolean isBound() {
        return binding.caller().isPresent();
    }

    @Override
    public ZoneId zone() {
        return binding.zone().orElse(ZoneOffset.UTC);
    }
}
