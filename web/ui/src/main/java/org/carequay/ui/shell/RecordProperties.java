package org.carequay.ui.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets pages read the components of a record as properties, {@code #{row.name}}; expressions learn that only in EL 6. */
public class RecordProperties extends ELResolver {
    private static final Map<Class<?>, Map<String, RecordComponent>> KNOWN = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        RecordComponent component = componentOf(base, property);
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return component.getAccessor().invoke(base);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new ELException(
                    "Cannot read " + property + " of " + base.getClass().getSimpleName(), unreadable);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (componentOf(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (componentOf(base, property) != null) {
            throw new PropertyNotWritableException("A record does not change: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean known = componentOf(base, property) != null;
        if (known) {
            context.setPropertyResolved(base, property);
        }
        return known;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static RecordComponent componentOf(Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        return KNOWN.computeIfAbsent(base.getClass(), RecordProperties::read).get(property.toString());
    }

    private static Map<String, RecordComponent> read(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    }
}
