-- Whether a move is worth a line: half a cent or more of either of two amounts. Weights that change leave other rests in the last
-- digits of a share; they are in the sums.
CREATE OR REPLACE TEMPORARY FUNCTION is_shown_move(one_cost DECIMAL(38, 18), other_cost DECIMAL(38, 18))
RETURNS BOOLEAN
RETURN greatest(abs(one_cost), abs(other_cost)) >= 0.005
