package org.carequay.api.json;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/**
 * Reads parameters of path, query and header: whole numbers, days, times, enums in FHIR or Java spelling, text, and every type
 * with a static {@code parse(String)}, such as the ids. A misfit names its parameter; blank means not given.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        String name = nameOf(annotations);
        return reader(raw).map(read -> new Converter<>(raw, name, read)).orElse(null);
    }

    private static Optional<Function<String, Object>> reader(Class<?> type) {
        if (type == String.class) {
            return Optional.of(Parameters::text);
        }
        if (type == Integer.class) {
            return Optional.of(Parameters::whole);
        }
        if (type == LocalDate.class) {
            return Optional.of(JsonScalars::day);
        }
        if (type == LocalTime.class) {
            return Optional.of(JsonScalars::time);
        }
        if (type.isEnum()) {
            return Optional.of(text -> JsonScalars.constant(type, text));
        }
        return type.isRecord() ? parser(type) : Optional.empty();
    }

    private static Object text(String text) {
        if (!JsonScalars.keepable(text)) {
            throw new JsonScalars.Misfit("unknown-character");
        }
        return text;
    }

    private static Object whole(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException malformed) {
            throw new JsonScalars.Misfit("not-a-whole-number");
        }
    }

    private static Optional<Function<String, Object>> parser(Class<?> type) {
        try {
            MethodHandle parse = MethodHandles.publicLookup()
                    .findStatic(type, "parse", MethodType.methodType(type, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
            return Optional.of(text -> call(parse, text));
        } catch (ReflectiveOperationException noParser) {
            return Optional.empty();
        }
    }

    private static Object call(MethodHandle parse, String text) {
        try {
            return parse.invokeExact(text);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static String nameOf(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "path";
    }

    private record Converter<T>(Class<T> type, String name, Function<String, Object> read)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return type.cast(read.apply(text));
            } catch (JsonScalars.Misfit misfit) {
                throw refused(misfit.getMessage());
            } catch (InvalidInput unnamed) {
                throw refused(unnamed.violations().get(0).code());
            }
        }

        private InvalidInput refused(String code) {
            return new InvalidInput("invalid", List.of(new Violation(name, code)));
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
