"""
OpenStack Swift behind its S3 door, in one process: account and container databases in the folder given, objects in
memory. Prints the port it answers on. Run as: s3-server.py FOLDER
"""

import os
import sys

import eventlet

eventlet.monkey_patch()

import eventlet.wsgi  # noqa: E402
from paste.deploy import loadapp  # noqa: E402
from swift.common import utils  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.storage_policy import reload_storage_policies  # noqa: E402

FOLDER = os.path.abspath(sys.argv[1])
KINDS = {'account': 'account', 'container': 'container', 'object': 'mem_object'}

CLUSTER = """
[swift-hash]
swift_hash_path_suffix = test
[storage-policy:0]
name = one
default = yes
"""
STORAGE = """
[DEFAULT]
swift_dir = {folder}
devices = {folder}
mount_check = false
[app:main]
use = egg:swift#{app}
"""
DOOR = """
[DEFAULT]
swift_dir = {folder}
[pipeline:main]
pipeline = cache s3api tempauth proxy-server
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
user_test_reader = reading
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
"""


def keep(name, text):
    path = os.path.join(FOLDER, name)
    with open(path, 'w') as file:
        file.write(text)
    return path


def serve(socket, app):
    eventlet.wsgi.server(socket, app, log=open(os.devnull, 'w'))


os.makedirs(os.path.join(FOLDER, 'disk'), exist_ok=True)
utils.SWIFT_CONF_FILE = keep('swift.conf', CLUSTER)
utils.validate_hash_conf()
reload_storage_policies()

for kind, app in KINDS.items():
    socket = eventlet.listen(('127.0.0.1', 0))
    ring = RingBuilder(1, 1, 0)
    ring.add_dev({
        'id': 0, 'region': 1, 'zone': 1, 'weight': 1.0, 'meta': '', 'device': 'disk',
        'ip': '127.0.0.1', 'port': socket.getsockname()[1],
    })
    ring.rebalance()
    ring.get_ring().save(os.path.join(FOLDER, kind + '.ring.gz'))
    conf = keep(kind + '.conf', STORAGE.format(folder=FOLDER, app=app))
    eventlet.spawn(serve, socket, loadapp('config:' + conf))

door = eventlet.listen(('127.0.0.1', 0))
app = loadapp('config:' + keep('door.conf', DOOR.format(folder=FOLDER)))
print(door.getsockname()[1], flush=True)
serve(door, app)
