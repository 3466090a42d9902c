package org.carequay.api.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/**
 * Makes a request record from a JSON object by the names and types of its components. Unknown members are ignored, absent
 * ones are null, a {@link JsonObject} is taken as it is; every value of the wrong kind is collected with its path ({@code charges[1].units}). A component of a
 * primitive number must be there; an absent {@code boolean} is false.
 */
final class RecordBinder {
    private final List<Violation> violations = new ArrayList<>();

    /** @throws InvalidInput with every value that does not fit */
    static <T> T bind(Class<T> type, JsonObject json) {
        RecordBinder binder = new RecordBinder();
        Object made = binder.makeRecord(type, json, "");
        if (!binder.violations.isEmpty()) {
            throw new InvalidInput("invalid", binder.violations);
        }
        return type.cast(made);
    }

    private Object makeRecord(Class<?> type, JsonObject json, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        int before = violations.size();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String name = nameOf(component);
            arguments[i] = value(component.getGenericType(), json.get(name), path + name);
        }
        return violations.size() > before ? null : construct(type, components, arguments);
    }

    private static String nameOf(RecordComponent component) {
        JsonbProperty name = component.getAccessor().getAnnotation(JsonbProperty.class);
        return name == null ? component.getName() : name.value();
    }

    private Object value(Type type, JsonValue value, String path) {
        if (value == null || value == JsonValue.NULL) {
            return absent(type, path);
        }
        if (type instanceof ParameterizedType many) {
            Type[] of = many.getActualTypeArguments();
            return many.getRawType() == Map.class ? map(of[1], value, path) : list(of[0], value, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == JsonObject.class) {
            return value instanceof JsonObject ? value : wrong(path, "not-an-object");
        }
        if (JsonScalars.knows(plain)) {
            return scalar(plain, value, path);
        }
        return value instanceof JsonObject object
                ? makeRecord(plain, object, path + ".")
                : wrong(path, "not-an-object");
    }

    private Object absent(Type type, String path) {
        if (type == boolean.class) {
            return false;
        }
        return type instanceof Class<?> plain && plain.isPrimitive() ? wrong(path, "required") : null;
    }

    private Object scalar(Class<?> type, JsonValue value, String path) {
        try {
            return JsonScalars.read(type, value, path);
        } catch (JsonScalars.Misfit misfit) {
            return wrong(path, misfit.getMessage());
        }
    }

    private Object list(Type element, JsonValue value, String path) {
        if (!(value instanceof JsonArray array)) {
            return wrong(path, "not-a-list");
        }
        List<Object> made = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            String at = path + "[" + i + "]";
            Object item = value(element, array.get(i), at);
            if (item == null && array.get(i) == JsonValue.NULL) {
                wrong(at, "required");
            }
            made.add(item);
        }
        return made.contains(null) ? null : List.copyOf(made);
    }

    /** By names that the client chooses. */
    private Object map(Type element, JsonValue value, String path) {
        if (!(value instanceof JsonObject object)) {
            return wrong(path, "not-an-object");
        }
        Map<String, Object> made = new LinkedHashMap<>();
        object.forEach((name, item) -> made.put(
                name,
                item == JsonValue.NULL
                        ? wrong(path + "." + name, "required")
                        : value(element, item, path + "." + name)));
        return made.containsValue(null) ? null : Map.copyOf(made);
    }

    private Object wrong(String path, String code) {
        violations.add(new Violation(path, code));
        return null;
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.trySetAccessible();
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
