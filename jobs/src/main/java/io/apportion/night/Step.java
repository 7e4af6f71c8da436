package io.apportion.night;

import java.util.List;

/** One part of the night: reads views, leaves views or stored rows, and knows nothing of the other steps' order. */
interface Step {
    /** What a person watching should read while it runs. */
    String doing();

    /** Its work, in an order that is right. A piece that fails has not shown anything to readers. */
    List<Piece> pieces();
}
