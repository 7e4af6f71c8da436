package io.apportion.pricing;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers of a pure function, remembered while there are few: a log asks the same thing for thousands of its groups. Safe
 * for threads; a copy that was serialized has forgotten everything.
 */
final class Answers<Q, A> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Text of a log must not fill the memory. */
    private static final int MOST = 20_000;

    private final transient Map<Q, A> known = new ConcurrentHashMap<>();

    /** The answer to a question; the function is asked at most a few times for the same one. */
    A to(Q question, Function<Q, A> function) {
        A answer = known.get(question);
        if (answer == null) {
            answer = function.apply(question);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, answer);
        }
        return answer;
    }

    private Object readResolve() {
        return new Answers<Q, A>();
    }
}
