"""Fits one model of lifetimes to customers in a file of int32 columns (x, days to the last, days in all) and tells seconds and parameters."""
import json
import sys
import time
import warnings

import numpy as np
from lifetimes import BetaGeoFitter, ParetoNBDFitter

warnings.filterwarnings("ignore")
model, path = sys.argv[1:3]
x, last, age = np.fromfile(path, dtype=np.int32).reshape(3, -1).astype(np.float64)
fitter = BetaGeoFitter() if model == "bg" else ParetoNBDFitter()
start = time.perf_counter()
fitter.fit(x, last / 7, age / 7)
print(json.dumps({"seconds": time.perf_counter() - start, "params": dict(fitter.params_)}))
